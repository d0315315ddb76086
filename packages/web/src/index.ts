/** The pages of octo-mcp for people: approvals, activity and policy. */

export { activityPages } from "./activity/activity-routes.tsx";
export type { ActivitySource, ChainState, RunningCall } from "./activity/source.ts";
export type { Attempt, LocalSignIn, OpenIdSignIn, PageContext, PagesOptions, SignInWays } from "./options.ts";
export type { PageLink } from "./page/layout.tsx";
export { type AddPages, createPages, isPagePath, PAGE_PATHS } from "./pages.tsx";
export { createSignIns, type Person, SIGN_IN_MS, type SignIn, type SignIns } from "./people/sign-ins.ts";
export { type NamedPolicy, policyPages } from "./policy/policy-routes.tsx";
