import { z } from 'zod';
import { ladderFile } from './ladder-schema.ts';
import { actorFile, catalogueFile, positionFile } from './schema.ts';

/** The JSON Schemas of the catalogue's files, by file name, for editors to complete and check them. */
export function jsonSchemas(): Record<string, string> {
  const schemas = { actor: actorFile, catalogue: catalogueFile, ladder: ladderFile, position: positionFile };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}
