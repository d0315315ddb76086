/** Writes the nodes of TypeScript types that openapi-typescript makes as short text, with the descriptions that say something. */
import ts from "typescript";

/** The members of an interface or of a type in braces by name; index signatures are among them under "". */
export function membersOf(node) {
  return new Map(
    node.members.map((member) => [ts.isIndexSignatureDeclaration(member) ? "" : member.name.text, member]),
  );
}

/** A member with its description. */
export function memberText(member) {
  if (ts.isIndexSignatureDeclaration(member)) {
    const [{ name, type }] = member.parameters;
    return `[${name.getText()}: ${type.getText()}]: ${typeText(member.type)};`;
  }
  const optional = member.questionToken ? "?" : "";
  return `${commentOf(member)}${member.name.getText()}${optional}: ${typeText(member.type)};`;
}

/** A type. References to components become references to the types in which the areas are put together. */
export function typeText(node) {
  if (ts.isTypeLiteralNode(node)) return `{\n${indent(node.members.map(memberText).join("\n"))}\n}`;
  if (ts.isUnionTypeNode(node)) return node.types.map(typeText).join(" | ");
  if (ts.isIntersectionTypeNode(node)) return node.types.map(typeText).join(" & ");
  if (ts.isArrayTypeNode(node)) return `${typeText(node.elementType)}[]`;
  if (ts.isParenthesizedTypeNode(node)) return `(${typeText(node.type)})`;
  if (ts.isTypeReferenceNode(node) && node.typeArguments)
    return `${node.typeName.getText()}<${node.typeArguments.map(typeText).join(", ")}>`;
  return node
    .getText()
    .replaceAll(/components\["schemas"\]/g, "S")
    .replaceAll(/components\["(responses|parameters)"\]/g, "$1");
}

/** The description of a member as a comment on a line of its own, or nothing. */
export function commentOf(member) {
  const [comment] = member.jsDoc ?? [];
  if (!comment) return "";
  const texts = [
    comment.comment,
    ...(comment.tags ?? []).filter((tag) => tag.tagName.text === "description").map((tag) => tag.comment),
  ].filter(Boolean);
  const text = texts.join(" ").replaceAll(/\s+/g, " ");
  return text === "" || text.startsWith("discriminator enum property added") ? "" : `/** ${text} */\n`;
}

/** Every line two columns further. */
export function indent(text) {
  return text.replaceAll(/^(?=.)/gm, "  ");
}
