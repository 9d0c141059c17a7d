import type { Node } from '../parse/tree';
import type { Span } from '../text/span';

/** A catalog as a tree, and as the data that the schema checks. */
export interface TreeDocument {
  readonly root: Node;
  readonly data: unknown;
}

/**
 * More than any list or map of a catalog may have. What is beyond is not read: that there is too much is then
 * found all the same, and the schema's check takes the square of the number of mistakes.
 */
export const MOST_READ = 301;

/**
 * Makes data of a tree. Maps have no prototype, so `__proto__` is an ordinary key, and so is the merge key
 * `<<`. Aliases are only collected: with them, a short text could stand for endless data.
 */
export class DataReader {
  readonly aliases: Span[] = [];

  read(node: Node | undefined): unknown {
    switch (node?.kind) {
      case undefined:
        return null;
      case 'alias':
        this.aliases.push(node.span);
        return null;
      case 'scalar':
        return node.value;
      case 'sequence':
        return node.items.slice(0, MOST_READ).map((item) => this.read(item));
      case 'map': {
        const plain = Object.create(null) as Record<string, unknown>;
        for (const { key, value } of node.entries.slice(0, MOST_READ))
          plain[key] = this.read(value);
        return plain;
      }
    }
  }
}
