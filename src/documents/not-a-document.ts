import { UserError } from '../errors.ts';

/** A file of a kind that no reader reads: a picture, a program, a spreadsheet. */
export class NotADocument extends UserError {}
