/** Data as JSON that can stand in a script element: nothing in it ends the element, opens a comment or turns the text's direction. */
export function embedJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
