/** The test of a version against a channel rule. */

import { inRange, matchesTag, parseVersion } from "../../domain/versions.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { invalid } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";

/** The rule is in the query or, when it is too long for an address, in the body. */
export function channelRuleRoutes(): Route[] {
  return [
    route("GET /{space}/channels/rule-test", "ProjectView", testRule),
    route("POST /{space}/channels/rule-test", "ProjectView", testRule),
  ];
}

function testRule(context: Context) {
  const version = context.query.text("version") ?? context.body.text("Version");
  if (version === undefined) throw invalid("The version field is required.");
  const range = context.query.text("versionRange") ?? context.body.text("VersionRange") ?? null;
  const tag = context.query.text("preReleaseTag") ?? context.body.text("PreReleaseTag") ?? null;
  const known = parseVersion(version) !== null;
  const inside = known && inRange(version, range);
  const tagged = known && matchesTag(version, tag);
  return ok({
    SatisfiesVersionRange: inside,
    SatisfiesPreReleaseTag: tagged,
    Errors: [
      ...(known ? [] : [`'${version}' is not a version.`]),
      ...(inside ? [] : [`The version '${version}' is not in the range '${range ?? ""}'.`]),
      ...(tagged ? [] : [`The pre-release tag of '${version}' does not match '${tag ?? ""}'.`]),
    ],
  });
}
