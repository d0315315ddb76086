/** Several Octopus servers: what each is, and which one a call is for. */
import { parseServerUrl, type ServerUrl } from "@octo/api-client";
import type { Toolkit } from "../toolkit.ts";

/** One Octopus Server among several, with a toolkit of its own: its client, policy, caps and caches. */
export interface Instance {
  /** What `instance` names: letters, digits, `-` and `_`. */
  readonly name: string;
  /** The address of the server, by which a pasted link finds it. */
  readonly serverUrl: string;
  readonly toolkit: Toolkit;
}

/** An instance that was chosen for a call, and the arguments for its tool; or what is wrong. */
export type Chosen =
  | {
      readonly ok: true;
      readonly instance: Instance;
      readonly args: unknown;
      /** True when a link chose it, so that the caller learns which one it was. */
      readonly byLink: boolean;
    }
  | { readonly ok: false; readonly problem: string; readonly hint: string };

/** The argument that every tool takes. */
export const INSTANCE = "instance";

const NAME = /^[a-z0-9][\w-]{0,39}$/i;

/**
 * Checks names and addresses.
 * @throws Error that names the instance, when a name is wrong or is there twice, or two have one address.
 */
export function checkInstances(instances: readonly Instance[]): void {
  const names = new Set<string>();
  const addresses = new Map<string, string>();
  if (instances.length === 0) throw new Error("instances: there must be one at least");
  for (const { name, serverUrl } of instances) {
    if (!NAME.test(name))
      throw new Error(
        `instances: '${name}' must begin with a letter or digit and hold letters, digits, - and _ (at most 40)`,
      );
    if (names.has(name.toLowerCase()))
      throw new Error(`instances: '${name}' is there twice; letter case does not count`);
    names.add(name.toLowerCase());
    const { base } = parseServerUrl(serverUrl);
    const other = addresses.get(base.toLowerCase());
    // A link could not choose between them, and what is learned of one would be true of the other.
    if (other !== undefined) throw new Error(`instances: '${other}' and '${name}' have the same address`);
    addresses.set(base.toLowerCase(), name);
  }
}

/** Finds the instance of a call: by the argument `instance`, or by a link that belongs to one of them. */
export function chooseInstance(instances: readonly Instance[], args: unknown): Chosen {
  const all = instances.map(({ name }) => name).join(", ");
  const { [INSTANCE]: given, ...rest } = isMap(args) ? args : {};
  const wanted = typeof given === "string" ? given.trim() : given;
  const linked = instances.filter(({ serverUrl }) =>
    linksIn(rest).some((url) => belongsTo(url, parseServerUrl(serverUrl))),
  );
  const hint = `Instances: ${all}. Ask the person when it is not clear which one is meant.`;
  if (wanted === undefined || wanted === null || wanted === "") {
    const [instance, other] = linked;
    if (instance !== undefined && other === undefined)
      return { ok: true, instance, args: rest, byLink: true };
    return other === undefined
      ? { ok: false, problem: "instance: say which Octopus Server is meant.", hint }
      : { ok: false, problem: "instance: the links belong to several instances.", hint };
  }
  const instance = instances.find(
    ({ name }) => typeof wanted === "string" && name.toLowerCase() === wanted.toLowerCase(),
  );
  if (instance === undefined)
    return { ok: false, problem: "instance: there is no instance of that name.", hint };
  const stranger = linked.find((one) => one !== instance);
  return stranger === undefined
    ? { ok: true, instance, args: rest, byLink: false }
    : {
        ok: false,
        problem: `instance: the link belongs to ${stranger.name}, and instance says ${instance.name}.`,
        hint: "Leave instance out, or use a link of that instance.",
      };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The arguments that are links, in lists too. A link inside a longer text chooses nothing. */
function linksIn(args: Readonly<Record<string, unknown>>): readonly URL[] {
  const texts = Object.values(args).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return texts.flatMap((text) => {
    if (typeof text !== "string") return [];
    const link = text.trim().replace(/^[<("'\s]+|[>)"'.,;\s]+$/g, "");
    return /^https?:\/\/\S+$/i.test(link) && URL.canParse(link) ? [new URL(link)] : [];
  });
}

function belongsTo(url: URL, { origin, directory }: ServerUrl): boolean {
  const start = directory.toLowerCase().replace(/\/$/, "");
  const path = url.pathname.toLowerCase();
  return url.origin === origin && (path === start || path.startsWith(`${start}/`));
}
