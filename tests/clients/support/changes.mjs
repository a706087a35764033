import { ask } from './crm.mjs';

/** The live field as every transport is asked for it. */
export const changesDocument = `subscription Changes($pipelineId: ID!, $after: Long) {
  pipelineChanges(pipelineId: $pipelineId, after: $after) { kind sequence previous version opportunity { id } }
}`;

/** The place in the feed from which a subscription misses nothing, however late it begins. */
export async function here(authorization, pipelineId) {
  const document = 'query Here($pipelineId: ID!) { pipelineBoard(pipelineId: $pipelineId) { sequence } }';
  const { pipelineBoard } = await ask(authorization, document, { pipelineId });
  return pipelineBoard.sequence;
}

/** Reads answers until one tells of the opportunity at the version. */
export async function changeOf(answers, { id, version }) {
  for await (const { data, errors } of answers) {
    if (errors) {
      throw new Error(JSON.stringify(errors));
    }

    const change = data.pipelineChanges;
    if (change.opportunity?.id === id && change.version === version) {
      return change;
    }
  }

  throw new Error(`The stream ended before version ${version} of ${id}.`);
}
