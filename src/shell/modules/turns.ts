/** Lets a number of tasks run at a time; further ones wait for their turn in the order in which they came. */
export function turns(width: number): <Answer>(task: () => Promise<Answer>) => Promise<Answer> {
  const waiting: (() => void)[] = []
  let running = 0
  return async task => {
    if (running === width) await new Promise<void>(turn => waiting.push(turn))
    else running++
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
