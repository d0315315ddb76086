/**
 * The address of an Octopus Server. A virtual directory is kept (`https://host/octopus`), and `/api`, `/app` or a slash at
 * the end is removed, so that `base + "/api/..."` and `base + "/app#/..."` are always right.
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
  let url: URL;
  try {
    url = new URL(text);
  } catch (cause) {
    throw new OctopusError({
      code: "config",
      message: `'${text}' is not an address of an Octopus Server. Give one like https://octopus.example.com.`,
      cause,
    });
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new OctopusError({
      code: "config",
      message: `The server address must start with https:// or http://, not ${url.protocol}//.`,
    });
  }
  if (url.username !== "" || url.password !== "") {
    throw new OctopusError({
      code: "config",
      message: "The server address must not contain a user name or password. Give a credential instead.",
    });
  }
  const directory = url.pathname
    .replace(/\/+$/, "")
    .replace(/\/(?:api|app)$/i, "")
    .replace(/\/+$/, "");
  return { base: url.origin + directory, origin: url.origin, directory };
}
