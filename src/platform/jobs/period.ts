import { dayInZone } from '#kernel/calendar.ts'

/** The hour (in UTC) or the day (in the zone) of an instant, as the key under which a recurring job runs once. */
export function periodOf(every: 'hour' | 'day', now: string, zone: string): string {
  return every === 'day' ? dayInZone(now, zone) : `${new Date(now).toISOString().slice(0, 13)}Z`
}
