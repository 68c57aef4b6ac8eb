/** So many of a product's pieces say which of its words are rare, as in the app. */
export const OWN_PIECES = 400;
