/** Those at the editor's desk: whoever writes and publishes, and planners, who review. Everybody else sees nothing of drafts. */
export const atTheDesk = { 'communications-officer': 'programme', 'rcmp-planner': 'programme' } as const
export const communications = { 'communications-officer': 'programme' } as const
