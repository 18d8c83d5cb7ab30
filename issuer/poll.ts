export interface Polling {
  /** When the work last succeeded, in epoch ms: how old what it brought may be. */
  succeededAt(): number
  stop(): Promise<void>
}

/** Runs the work again and again with a pause between; a failure is reported and the next round tries again. Never keeps a process alive. */
export function poll(pauseMs: number, work: () => Promise<void>, onFailure: (error: unknown) => void): Polling {
  let succeeded = Date.now()
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  let timer: NodeJS.Timeout

  const round = async (): Promise<void> => {
    try {
      await work()
      succeeded = Date.now()
    } catch (error) {
      onFailure(error)
    }
    if (!stopped) schedule()
  }
  const schedule = (): void => {
    timer = setTimeout(() => {
      running = round()
    }, pauseMs)
    timer.unref()
  }

  schedule()
  return {
    succeededAt: () => succeeded,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
