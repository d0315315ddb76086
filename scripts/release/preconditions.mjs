/** What has to hold before anything is published. */

/** Why nothing can be published now, each with the way out; nothing when everything holds. */
export function obstacles({ environment, version, waiting, isPlaceholder, repository, security }) {
  const { GITHUB_ACTIONS, GITHUB_REPOSITORY, GITHUB_REF, ACTIONS_ID_TOKEN_REQUEST_URL, NODE_AUTH_TOKEN } =
    environment;
  const found = [];
  const need = (holds, obstacle) => holds || found.push(obstacle);
  need(
    !isPlaceholder,
    "The organisation is still a placeholder. Write its name into scripts/release/project.mjs and run `npm run generate`.",
  );
  need(
    !security.includes("To be filled in"),
    "SECURITY.md has no address for reports yet. Write one in place of the line that says so.",
  );
  need(
    GITHUB_ACTIONS === "true",
    "Packages are published by the workflow release.yml of the public repository alone, so that their provenance can be proved. Push the tag of the version, or add --dry-run to see everything but the publishing.",
  );
  need(
    isPlaceholder || GITHUB_REPOSITORY === repository.replace("https://github.com/", ""),
    `This is the repository ${GITHUB_REPOSITORY ?? "of nobody"}, and the packages name ${repository}. Release from there, or correct scripts/release/project.mjs.`,
  );
  need(
    ACTIONS_ID_TOKEN_REQUEST_URL,
    "There is no identity token for the provenance. The job needs `permissions: id-token: write`.",
  );
  need(
    NODE_AUTH_TOKEN,
    "NODE_AUTH_TOKEN is not set. Put a token of the npm registry that may publish the packages into the secret NPM_TOKEN.",
  );
  need(
    waiting === 0,
    `${waiting} changes wait for a version. Run \`npm run release -- --version\`, review and commit what it wrote, and release that commit.`,
  );
  need(
    GITHUB_REF === `refs/tags/v${version}`,
    `The version is ${version}, and what runs here is ${GITHUB_REF ?? "no tag"}. Release the tag v${version}.`,
  );
  return found;
}
