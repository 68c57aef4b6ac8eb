import { Component } from 'react';
import type { ReactNode } from 'react';
import { FailureNote } from './failure-note';

interface Crash {
  readonly error: unknown;
  /** Whether it was begun anew after it had failed once. */
  readonly again: boolean;
}

/**
 * Says in words that a part of the interface has failed, in its place. Trying again begins the part anew; where it
 * fails once more, for example as its code cannot be loaded, the page is loaded again.
 */
export class CrashNote extends Component<{ readonly children: ReactNode }, Crash> {
  override readonly state: Crash = { error: null, again: false };

  static getDerivedStateFromError(error: unknown): Pick<Crash, 'error'> {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <FailureNote error={this.state.error} onRetry={this.#retry} />;
  }

  readonly #retry = (): void => {
    if (this.state.again) location.reload();
    else this.setState({ error: null, again: true });
  };
}
