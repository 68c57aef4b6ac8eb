import { Component } from 'react';
import type { ReactNode } from 'react';
import { FailureNote } from './failure-note';

interface CrashNoteProps {
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** Says in words that a part of the interface has failed, in place of an empty page. */
export class CrashNote extends Component<CrashNoteProps, { readonly error: unknown }> {
  override readonly state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <FailureNote error={this.state.error} onRetry={this.props.onRetry} />;
  }
}
