import assert from 'node:assert/strict';
import { ask } from './crm.mjs';

const create = `mutation Create($input: CreateOpportunityInput!) {
  createOpportunity(input: $input) {
    opportunity { id version stage { id } pipeline { id stages { id kind } } }
    errors { __typename ... on Error { message } }
  }
}`;

export const moveDocument = `mutation Move($input: MoveOpportunityInput!) {
  moveOpportunity(input: $input) {
    opportunity { id version stage { id } }
    errors { __typename ... on Error { code message } }
  }
}`;

/** A new opportunity of the pipeline whose stages ask for nothing, which no other test touches. */
export async function openOpportunity(authorization, title) {
  const { pipelines } = await ask(authorization, '{ pipelines { id nameEn } }');
  const pipelineId = pipelines.find((pipeline) => pipeline.nameEn === 'Project sale').id;
  const { createOpportunity } = await ask(authorization, create, { input: { title, amount: 1000, pipelineId } });
  assert.equal(createOpportunity.errors, null, JSON.stringify(createOpportunity.errors));
  return createOpportunity.opportunity;
}

/** The input that moves it between the first two stages, there and back again. */
export function nextMove({ id, version, stage, pipeline }) {
  const [first, second] = pipeline.stages;
  return { id, version, stageId: stage.id === first.id ? second.id : first.id };
}

/** Moves it and returns it as it is now. */
export async function move(authorization, opportunity) {
  const { moveOpportunity } = await ask(authorization, moveDocument, { input: nextMove(opportunity) });
  assert.equal(moveOpportunity.errors, null, JSON.stringify(moveOpportunity.errors));
  return { ...opportunity, ...moveOpportunity.opportunity };
}
