import type { Frame, Locator, Page } from 'playwright-core';
import { dragOnto, frameOf } from '../site-browser';

/**
 * A person before a page whose every act with hand or keyboard is counted: a click, a field that is filled or chosen
 * from, a key, a drag. What is read, waited for or scrolled to is not.
 */
export class Person {
  readonly page: Page;
  #actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** How much has been done so far, which is said on the console too. */
  told(walk: string): number {
    process.stderr.write(`${walk}: ${String(this.#actions)} actions\n`);
    return this.#actions;
  }

  async click(thing: Locator): Promise<void> {
    this.#actions += 1;
    await thing.click();
  }

  /** Puts words into a field, typed or pasted. */
  async write(field: Locator, words: string): Promise<void> {
    this.#actions += 1;
    await field.fill(words);
  }

  /** Takes one of a list, by what it is called. */
  async choose(list: Locator, option: string): Promise<void> {
    this.#actions += 1;
    await list.selectOption({ label: option });
  }

  async press(key: string): Promise<void> {
    this.#actions += 1;
    await this.page.keyboard.press(key);
  }

  async drag(thing: Locator, target: Locator): Promise<void> {
    this.#actions += 1;
    await dragOnto(thing, target);
  }

  /** The app's frame on the page; looking at it is no act. */
  frame(): Promise<Frame> {
    return frameOf(this.page);
  }
}
