/** Modules that `esbuild.js` makes at build time from `schemas/` and `catalog/`. */

/** ajv's standalone check of `schemas/checklist.schema.json`: no `eval` at run time. */
declare module 'virtual:checklist-schema' {
  import type { ErrorObject } from 'ajv';
  interface Validate {
    (data: unknown): boolean;
    errors?: ErrorObject[] | null;
  }
  const validate: Validate;
  export default validate;
}

/** Every `catalog/*.yaml`, parsed and checked against `schemas/catalog.schema.json`. */
declare module 'virtual:catalog' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- no relative import may stand here
  const editions: readonly import('./catalog/types').Edition[];
  export default editions;
}
