/** Links between files of the repository become links between pages of the site. */
import { posix } from "node:path";
import { FILES, placeOf, resolveLink } from "./pages.mjs";

/**
 * A plugin of markdown-it. A link to a page stays one, with the page's place; any other file of the repository is carried by the
 * site as a text, so that the site needs no code host.
 *
 * @param carried is told each such file
 */
export function repositoryLinks(md, carried) {
  md.core.ruler.after("inline", "repository-links", (state) => {
    const page = sourceOf(state.env.relativePath);
    for (const { children } of state.tokens)
      for (const token of children ?? []) {
        if (token.type !== "link_open" || token.attrGet("class") === "header-anchor") continue;
        const href = token.attrGet("href") ?? "";
        if (/^[a-z]+:|^#|^\//i.test(href)) continue;
        const { file, hash, isPage } = resolveLink(page, href);
        if (isPage) token.attrSet("href", `/${placeOf(file)}${hash}`);
        else {
          carried(file);
          // A target keeps the link as it is; the page behind it is not one of the site's.
          token.attrSet("href", `${upFrom(state.env.relativePath)}${FILES}/${file}.txt`);
          token.attrSet("target", "_self");
        }
      }
  });
}

/** The file that a page was made from. */
const sourceOf = (place) => place.replace(/(^|\/)index\.md$/, "$1README.md");

const upFrom = (place) => "../".repeat(place.split(posix.sep).length - 1) || "./";
