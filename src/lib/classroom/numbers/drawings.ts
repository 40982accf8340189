import type { Content } from '$lib/content/content';
import type { FlowLine, Scene } from '$lib/geo/stage';
import { numberTrail, type BranchView, type NumberView } from './view';

/** What the page draws while one report is chosen, or none. */
export interface Drawing {
  report?: NumberView;
  /** The branch's scene with nothing but the flow of the report, as wide as its number. */
  scene: Scene;
  flows: Record<string, FlowLine>;
}

/** A drawing for each report of the trail, after that of no report. */
export function numberDrawings(content: Content): Drawing[] {
  const branches = numberTrail(content);
  return [
    { scene: { ...sceneOf(branches[0]!, content), flows: [] }, flows: {} },
    ...branches.flatMap((branch) => branch.rows.map((row) => drawing(branch, row, content)))
  ];
}

const sceneOf = (branch: BranchView, { stage }: Content) =>
  stage.scenes.find(({ id }) => id === branch.scene)!;

function drawing(branch: BranchView, report: NumberView, content: Content): Drawing {
  const scene = sceneOf(branch, content);
  const { drawn, unit } = report;
  if (!drawn) return { report, scene: { ...scene, flows: [] }, flows: {} };
  const flow = content.stage.flows[branch.flow]!;
  const range = { ...drawn, unit };
  const own = scene.flows.filter(({ id }) => id === branch.flow);
  return {
    report,
    scene: { ...scene, flows: own.map(({ id, status }) => ({ id, status })) },
    flows: { [branch.flow]: { ...flow, kind: 'shells', range } }
  };
}
