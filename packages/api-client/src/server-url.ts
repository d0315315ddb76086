/**
 * The address of an Octopus Server. A virtual directory is kept (`https://host/octopus`), and `/api`, `/app` or a slash at
 * the end is removed with all that follows, so that `base + "/api/..."` and `base + "/app#/..."` are always right.
 */
import { OctopusError } from "./errors.ts";

/** A validated server address. */
export interface ServerUrl {
  /** Scheme, host, port and virtual directory, without a trailing slash. */
  readonly base: string;
  readonly origin: string;
  /** The virtual directory with a leading slash, or the empty string. */
  readonly directory: string;
}

/**
 * Reads a server address as an operator pastes it, for example from the address bar of a browser.
 *
 * @throws OctopusError `config` when it is not an http or https address.
 */
export function parseServerUrl(raw: string): ServerUrl {
  const text = raw.trim();
  const suggestion = withScheme(text);
  if (suggestion !== undefined)
    throw configError(`'${text}' has no scheme. Write ${suggestion} (or http://, if the server has no TLS).`);
  let url: URL;
  try {
    url = new URL(text);
  } catch (cause) {
    const example = "Give one like https://octopus.example.com.";
    throw configError(`'${text}' is not an address of an Octopus Server. ${example}`, cause);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw configError(`The server address must start with https:// or http://, not ${url.protocol}//.`);
  }
  if (url.username !== "" || url.password !== "") {
    throw configError(
      "The server address must not contain a user name or password. Give a credential instead.",
    );
  }
  const directory = url.pathname
    .replace(/\/+$/, "")
    .replace(/\/(?:api|app|swagger|swaggerui)(?:\/.*)?$/i, "")
    .replace(/\/+$/, "");
  return { base: url.origin + directory, origin: url.origin, directory };
}

/** The address with a scheme, for a text like `octopus.example.com` or `localhost:8065`, which the URL parser takes for a scheme. */
function withScheme(text: string): string | undefined {
  const address = text.replace(/^(?:https?(?:\/\/|:(?!\/))|:?\/\/)/i, "");
  const isHost = /^(?:localhost|[\w-]+(?:\.[\w-]+)+|\[[\da-f:]+\]|[\w-]+(?=:\d))(?::\d+)?(?:[/?#].*)?$/i.test(
    address,
  );
  return isHost ? `https://${address}` : undefined;
}

function configError(message: string, cause?: unknown): OctopusError {
  return new OctopusError({ code: "config", message, ...(cause === undefined ? {} : { cause }) });
}
