/** Builds the address of a call from template, path values and query, and checks that it will be sent as built. */
import { createFinalURL, createQuerySerializer } from "openapi-fetch";
import { OctopusError } from "../errors.ts";
import { fillPath } from "../path.ts";
import type { ServerUrl } from "../server-url.ts";

type Values = Readonly<Record<string, unknown>>;

const QUERY_NAME = /^[\w.$-]+$/;
const serializeQuery = createQuerySerializer<Record<string, unknown>>({
  array: { style: "form", explode: false },
});

/**
 * Builds the address of a call.
 *
 * @throws OctopusError `input` when a value could lead to another address than the template says.
 */
export function addressOf(server: ServerUrl, route: string, path: Values, query: Values): URL {
  const filled = server.base + fillPath(route, path);
  for (const name of Object.keys(query)) {
    if (!QUERY_NAME.test(name)) throw unusable(route, `${JSON.stringify(name)} is not a query parameter`);
  }
  const url = new URL(urlText(filled, query, route));
  if (url.origin + url.pathname !== filled) throw unusable(route, "The path would not be sent as it is");
  return url;
}

function urlText(filled: string, query: Values, route: string): string {
  try {
    return createFinalURL(filled, {
      baseUrl: "",
      params: { query },
      querySerializer: serializeQuery,
      pathSerializer: (path) => path,
    });
  } catch (cause) {
    if (cause instanceof URIError) throw unusable(route, "A query value is not valid Unicode");
    throw cause;
  }
}

/** The path below the virtual directory, byte for byte as sent, or undefined when the address is not below it. */
export function pathBelow(server: ServerUrl, url: URL): string | undefined {
  const { directory } = server;
  const below = url.pathname.slice(directory.length);
  const starts = url.pathname.slice(0, directory.length).toLowerCase() === directory.toLowerCase();
  return starts && below.startsWith("/") ? below : undefined;
}

function unusable(route: string, problem: string): OctopusError {
  return new OctopusError({ code: "input", message: `${problem}.`, route });
}
