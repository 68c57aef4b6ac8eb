/** A photo is stored with the persona, so it has to be small: 128 × 128 pixels as JPEG take about 8,000. */
export const MOST_PHOTO_CHARACTERS = 32_000;

/**
 * Whether the text is a small PNG, JPEG or WebP as a `data:` address. The first bytes must be those of the type
 * that the address names; SVG is refused, as it can hold script.
 */
export function isPhoto(address: string): boolean {
  if (address.length > MOST_PHOTO_CHARACTERS) return false;
  const match = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/.exec(address);
  const bytes = match?.[2] ?? '';
  switch (match?.[1]) {
    case 'png':
      return bytes.startsWith('iVBORw0KGgo');
    case 'jpeg':
      return bytes.startsWith('/9j/');
    case 'webp':
      // RIFF, four bytes of length, WEBP.
      return bytes.startsWith('UklGR') && bytes.slice(12, 16) === 'RUJQ';
    default:
      return false;
  }
}
