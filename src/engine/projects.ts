import type { Project } from '../model/project.ts'

/** One project with what it is on each side; undefined: it is not there. */
export interface ProjectPair {
  readonly name: string
  readonly base: Project | undefined
  readonly head: Project | undefined
}

/** Joins the projects of two sides by name, in the head's order, then what only the base has. */
export function pairProjects(base: readonly Project[], head: readonly Project[]): readonly ProjectPair[] {
  const before = new Map(base.map(project => [project.name, project]))
  const after = new Set(head.map(({ name }) => name))
  return [
    ...head.map(project => ({ name: project.name, base: before.get(project.name), head: project })),
    ...base.filter(({ name }) => !after.has(name)).map(project => ({ name: project.name, base: project, head: undefined })),
  ]
}
