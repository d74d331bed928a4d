import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

const mebibyte = 1024 * 1024

/** Why this machine lets us mount nothing, or null. */
export function cannotMount(...programs: string[]): string | null {
  if (process.getuid?.() !== 0) return 'only root may mount a file system'
  const missing = programs.filter(
    (name) => !['/usr/sbin', '/sbin', '/usr/bin'].some((dir) => existsSync(join(dir, name))),
  )
  if (missing.length > 0) return `${missing.join(' and ')} not installed (apt-get install e2fsprogs xfsprogs)`
  const at = mkdtempSync('/tmp/contingent-mount-')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at], { stdio: 'pipe' })
    execFileSync('umount', [at], { stdio: 'pipe' })
    return null
  } catch {
    return 'this machine does not let root mount'
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}

/** A small file system of its own: it can be filled, and its power can be cut. */
export class Volume {
  readonly folder: string
  readonly at: string
  readonly #image: string | null

  private constructor(folder: string, image: string | null) {
    this.folder = folder
    this.at = join(folder, 'volume')
    this.#image = image
  }

  /** In memory: fast, and full like any other. */
  static inMemory(megabytes: number): Volume {
    const made = new Volume(newFolder(), null)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', made.at])
    return made
  }

  /** ext4 in a file, through a loop device. */
  static onDisk(megabytes: number): Volume {
    const folder = newFolder()
    const made = new Volume(folder, join(folder, 'image'))
    execFileSync('truncate', ['-s', `${megabytes}M`, made.#image!])
    execFileSync('mkfs.ext4', ['-q', '-F', made.#image!])
    made.mount()
    chmodSync(made.at, 0o755)
    return made
  }

  mount(): void {
    execFileSync('mount', ['-o', 'loop', this.#image!, this.at])
  }

  /** From this moment nothing reaches the disk any more, whatever was not synced is gone. */
  cutPower(): void {
    execFileSync('xfs_io', ['-x', '-c', 'shutdown', this.at])
  }

  unmount(): void {
    execFileSync('umount', [this.at], { stdio: 'pipe' })
  }

  free(): number {
    const { bavail, bsize } = statfsSync(this.at)
    return (bavail * bsize) / mebibyte
  }

  /** Another program takes what is left, but for so many megabytes. */
  fillBut(megabytes: number): void {
    const chunk = Buffer.alloc(mebibyte)
    try {
      while (this.free() > megabytes) appendFileSync(join(this.at, 'ballast'), chunk)
    } catch {
      // Full: that was the purpose.
    }
  }

  clear(): void {
    rmSync(join(this.at, 'ballast'), { force: true })
  }

  async remove(): Promise<void> {
    try {
      execFileSync('umount', ['-l', this.at], { stdio: 'pipe' })
    } catch {
      // It is not mounted.
    }
    await rm(this.folder, { recursive: true, force: true })
  }
}

function newFolder(): string {
  const folder = mkdtempSync('/tmp/contingent-volume-')
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'volume'))
  return folder
}
