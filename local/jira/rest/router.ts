import type { Handler, Route } from './call';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface Node {
  readonly fixed: Map<string, Node>;
  variable?: { readonly node: Node };
  readonly routes: Map<string, Route>;
}

const emptyNode = (): Node => ({ fixed: new Map(), routes: new Map() });

/** Finds the handler of a method and path; a fixed segment wins over a parameter. */
export class Router {
  readonly #root = emptyNode();
  readonly templates: readonly string[];

  constructor(routes: readonly Route[]) {
    for (const route of routes) this.#add(route);
    this.templates = routes.map((route) => `${route.method} ${route.template}`);
  }

  match(method: string, path: string): Match | undefined {
    const found = find(this.#root, method, path.split('/').slice(1), []);
    if (found === undefined) return undefined;
    const names = found.route.template.split('/').filter((part) => part.startsWith('{'));
    return {
      route: found.route,
      params: Object.fromEntries(names.map((name, at) => [name.slice(1, -1), found.values[at] ?? ''])),
    };
  }

  #add(route: Route): void {
    let node = this.#root;
    for (const part of route.template.split('/').slice(1)) {
      if (part.startsWith('{')) {
        node.variable ??= { node: emptyNode() };
        node = node.variable.node;
      } else {
        const next = node.fixed.get(part) ?? emptyNode();
        node.fixed.set(part, next);
        node = next;
      }
    }
    if (node.routes.has(route.method)) throw new Error(`Two routes for ${route.method} ${route.template}.`);
    node.routes.set(route.method, route);
  }
}

function find(
  node: Node,
  method: string,
  parts: readonly string[],
  values: readonly string[],
): { route: Route; values: readonly string[] } | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) {
    const route = node.routes.get(method);
    return route && { route, values };
  }
  const fixed = node.fixed.get(part);
  const hit = fixed && find(fixed, method, rest, values);
  if (hit) return hit;
  if (node.variable === undefined || part === '') return undefined;
  return find(node.variable.node, method, rest, [...values, decode(part)]);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const route = (method: Route['method'], template: string, handle: Handler): Route => ({
  method,
  template,
  handle,
});
