// What an application would write over the generated documents; codegen.test.mjs compiles it.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { MoveOpportunityDocument, OpenOpportunitiesDocument } from '../artifacts/codegen/documents.js';

type Open = ResultOf<typeof OpenOpportunitiesDocument>;
type Moved = ResultOf<typeof MoveOpportunityDocument>;

export function titles(result: Open): string[] {
  return (result.opportunities?.nodes ?? []).map((node) => `${node.title} ${node.stage.name} ${node.amount.toFixed(2)}`);
}

export function refusal(result: Moved): string | null {
  const [error] = result.moveOpportunity.errors ?? [];
  return error?.__typename === 'StaleVersion' ? `changed meanwhile, now version ${error.actual}` : (error?.code ?? null);
}

export const firstTen: VariablesOf<typeof OpenOpportunitiesDocument> = { first: 10 };

// @ts-expect-error The version is required.
export const withoutVersion: VariablesOf<typeof MoveOpportunityDocument> = { input: { id: 'x', stageId: 'y' } };
