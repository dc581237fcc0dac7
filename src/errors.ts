/** The user's mistake or the world's: shown as a message without a stack, and the program ends with 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it, one line each: near misses, the option to use. */
  readonly advice: readonly string[];

  constructor(message: string, advice: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}
