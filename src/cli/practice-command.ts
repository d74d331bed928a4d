import { Command } from 'commander'
import { openHouse } from '../open-house.ts'
import { Explained, exit } from './explained.ts'
import { practiceInstaller, practiceIsUnfinished } from './install.ts'
import { answer, progress, reportFailure } from './report.ts'
import { readSettings } from './settings.ts'

export function practiceCommand(): Command {
  return new Command('practice')
    .summary('make a practice copy in an empty data directory')
    .description(
      'Makes a practice copy with the Canadian pack and invented people; the same seed and anchor day give the same copy.\n' +
        'It can never become a production installation.',
    )
    .option('--json', 'answer in JSON')
    .option('--seed <text>', 'what the people are drawn from', 'contingent')
    .option('--anchor <day>', 'the day in which it stands (YYYY-MM-DD; default: today)')
    .action(async (o: { json?: boolean; seed: string; anchor?: string }) => {
      try {
        const settings = readSettings()
        let made = false
        const makePractice = practiceInstaller(settings, { ...o, progress })
        const { house, where, close } = await openHouse(settings, {
          supervise: false,
          progress,
          fresh: practiceIsUnfinished(settings),
          async install(db, tools) {
            await makePractice(db, tools)
            made = true
          },
        })
        await close()
        const { kind } = house.installation
        if (!made)
          throw new Explained(`There is a ${kind} installation here already (${where}).`, exit.somebodyMustActFirst)
        answer(o, { kind, where, seed: o.seed }, `A practice copy is in ${settings.dataDir}. Start it with: npm start`)
      } catch (error) {
        reportFailure(error, o)
      }
    })
}
