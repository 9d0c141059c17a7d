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
  import type { Edition } from './catalog/types';
  const editions: readonly Edition[];
  export default editions;
}
