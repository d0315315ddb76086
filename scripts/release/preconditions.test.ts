import { expect, it } from "vitest";
import { obstacles } from "./preconditions.mjs";

const whole = {
  environment: {
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "some/octo-mcp",
    GITHUB_REF: "refs/tags/v0.1.0",
    ACTIONS_ID_TOKEN_REQUEST_URL: "https://token.example",
    NODE_AUTH_TOKEN: "npm_x",
  },
  version: "0.1.0",
  waiting: 0,
  isPlaceholder: false,
  repository: "https://github.com/some/octo-mcp",
  security: "Report to security@example.com.",
};

it("lets the workflow of the repository publish the version of its tag", () => {
  expect(obstacles(whole)).toEqual([]);
});

it("says everything that is missing elsewhere, with the way out", () => {
  const security = "**To be filled in before the first publication: the address for reports.**";
  expect(
    obstacles({ ...whole, environment: {}, waiting: 3, isPlaceholder: true, security }),
  ).toMatchInlineSnapshot(`
    [
      "The organisation is still a placeholder. Write its name into scripts/release/project.mjs and run \`npm run generate\`.",
      "SECURITY.md has no address for reports yet. Write one in place of the line that says so.",
      "Packages are published by the workflow release.yml of the public repository alone, so that their provenance can be proved. Push the tag of the version, or add --dry-run to see everything but the publishing.",
      "There is no identity token for the provenance. The job needs \`permissions: id-token: write\`.",
      "NODE_AUTH_TOKEN is not set. Put a token of the npm registry that may publish the packages into the secret NPM_TOKEN.",
      "3 changes wait for a version. Run \`npm run release -- --version\`, review and commit what it wrote, and release that commit.",
      "The version is 0.1.0, and what runs here is no tag. Release the tag v0.1.0.",
    ]
  `);
});

it("refuses another repository and another tag", () => {
  const environment = {
    ...whole.environment,
    GITHUB_REPOSITORY: "fork/octo-mcp",
    GITHUB_REF: "refs/heads/main",
  };
  expect(obstacles({ ...whole, environment })).toMatchInlineSnapshot(`
    [
      "This is the repository fork/octo-mcp, and the packages name https://github.com/some/octo-mcp. Release from there, or correct scripts/release/project.mjs.",
      "The version is 0.1.0, and what runs here is refs/heads/main. Release the tag v0.1.0.",
    ]
  `);
});
