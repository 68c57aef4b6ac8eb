import { text } from './field';
import { record } from './kind';

const sentence = () => text(300).personal().prose();

/** Where the product is to go, a sentence each; one for a product. */
export const direction = record('direction', {
  title: 'vision',
  fields: {
    vision: sentence(),
    /** The problem that it solves. */
    problem: sentence(),
  },
});
