import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** The coordinates explained under "Since the last release": lines such as "- `Opportunity.title`: why." */
function explained(changesText) {
  const [, section = ''] = changesText.split(/^## Since the last release$/m);
  const [current] = section.split(/^## /m);
  return new Set([...current.matchAll(/^- `([^`]+)`: \S/gm)].map(([, coordinate]) => coordinate));
}

/** What is wrong: breaking changes without a line, and lines that no breaking change needs. */
export async function problems(releasedText, schemaText, changesText) {
  const lines = explained(changesText);
  const changes = await diff(buildSchema(releasedText), buildSchema(schemaText));
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  const broken = new Set(breaking.map(({ path }) => path));
  return [
    ...breaking.filter(({ path }) => !lines.has(path)).map(({ path, message }) => `no line for \`${path}\`: ${message}`),
    ...[...lines].filter((line) => !broken.has(line)).map((line) => `\`${line}\` has a line but does not break`),
  ];
}
