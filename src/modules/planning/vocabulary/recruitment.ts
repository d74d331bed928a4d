/** Stages of those who are on the way, as a recruitment plan counts them. */
export const pipelineStages = ['applied', 'endorsed', 'selected', 'recommended', 'nominated', 'accepted'] as const
export type PipelineStage = (typeof pipelineStages)[number]

/** Where the recruitment for a post stands. */
export type PostStanding = 'covered' | 'under-way' | 'no-candidates' | 'not-begun' | 'late'
