import { expect, it } from "vitest";
import { isGitRefName } from "./git-ref.ts";

it.each([
  "main",
  "refs/heads/main",
  "refs/heads/feature/x",
  "refs/tags/v1.0.0",
  "feature/#12-fix",
  "a@b",
  "ünïcode/x",
])("%j is a git reference", (name) => expect(isGitRefName(name)).toBe(true));

it.each([
  "",
  "@",
  "/",
  "/main",
  "main/",
  "a//b",
  "a/../b",
  "..",
  "a..b",
  ".hidden",
  "refs/.hidden",
  "a/.",
  "main.",
  "x.lock",
  "refs/x.LOCK/y",
  "a b",
  "a~1",
  "a^",
  "a:b",
  "a?b",
  "a*b",
  "a[b",
  "a\\b",
  "a@{1}",
  "a\u0000b",
  "a\nb",
  "a\u007f",
  "x".repeat(256),
])("%j is none", (name) => expect(isGitRefName(name)).toBe(false));
