/** Modules that `esbuild.js` makes at build time from `schemas/` and `catalog/`. */

/** Validators that ajv makes from `schemas/checklist.schema.json`: no `eval` at run time. */
declare module 'virtual:checklist-schema' {
  import type { ErrorObject } from 'ajv';
  interface Validate {
    (data: unknown): boolean;
    errors?: ErrorObject[] | null;
  }
  /** Of a whole file, except that it takes any map as 項目. */
  export const isHead: Validate;
  /** Of the value of one row. */
  export const isRow: Validate;
}

/** The validator that ajv makes from `schemas/own-catalog.schema.json`. */
declare module 'virtual:own-catalog-schema' {
  import type { ErrorObject } from 'ajv';
  export const isOwnCatalog: {
    (data: unknown): boolean;
    errors?: ErrorObject[] | null;
  };
}

/** Every edition of `catalog/`, checked against `schemas/`. Its guidance is parsed when it is first read. */
declare module 'virtual:catalog' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- no relative import may stand here
  const editions: readonly import('./catalog/types').Edition[];
  export default editions;
}
