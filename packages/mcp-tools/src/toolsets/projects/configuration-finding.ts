/** What a search for unused, duplicated or out-of-date configuration finds. */
import type { Owner } from "../../reading/owner.ts";
import type { ConfigurationKind } from "./configuration-texts.ts";

/** One finding. */
export interface ConfigurationFinding {
  readonly kind: ConfigurationKind;
  /** The project; undefined for library sets and templates. */
  readonly projectId: string | undefined;
  readonly name: string;
  /** What is the matter, where the kind of search does not say it. */
  readonly line?: string | undefined;
  /** For what is not known to be unused: what may use it. */
  readonly mayBeUsedBy?: string | undefined;
  /** The value that is meant, where a variable has several. */
  readonly value?: string | undefined;
  readonly version?: string | undefined;
  readonly newest?: string | undefined;
  readonly owners: readonly Owner[];
}
