import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseError, errorCode, errorMessage } from './errors.ts';

// The embedded database has no lock of its own, and two processes in one folder corrupt it. The lock is one that the
// operating system holds on a file, taken by SQLite because Node has no call for it: it is atomic, it ends with the
// process however that ends, and it is right where a written process number is not (numbers are reused, and mean
// nothing between containers that share a volume). So a live holder is never evicted and a dead one never in the way.
// Nothing else in this process may open the lock file: closing it would drop the lock.
const LOCK_FILE = 'lock';
// Who holds it, for the message to those who are refused. It decides nothing.
const HOLDER_FILE = 'lock-holder.json';
const SQLITE_BUSY = 5;

export interface Lock {
  release(): void;
}

interface Holder {
  pid: number;
  host: string;
  since: string;
}

/** Makes this process the owner of the folder until `release` or its end. */
export function acquireLock(folder: string): Lock {
  const file = openLockFile(folder);
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (isBusy(error)) throw lockedBy(readHolder(folder), folder);
    throw storageError(folder, error);
  }
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  writeFileSync(join(folder, HOLDER_FILE), `${JSON.stringify(holder)}\n`);
  return {
    release: () => {
      if (file.isOpen) file.close();
    },
  };
}

function openLockFile(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true });
    return new DatabaseSync(join(folder, LOCK_FILE), { timeout: 0 });
  } catch (error) {
    throw storageError(folder, error);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function readHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, HOLDER_FILE), 'utf8')) as Holder;
  } catch {
    // The holder may be between taking the lock and writing this file; the refusal stands without it.
    return undefined;
  }
}

function lockedBy(holder: Holder | undefined, folder: string): DatabaseError {
  const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : 'another process';
  return new DatabaseError(
    'LOCKED',
    `The data folder ${folder} is in use by ${who}.`,
    'Stop that process, set DATA_DIR to another folder, or set DATABASE_URL so that several servers share a PostgreSQL.',
  );
}

function storageError(folder: string, error: unknown): DatabaseError {
  const reason =
    errorCode(error) === 'ERR_SQLITE_ERROR' ? `lock: ${errorMessage(error)}` : errorMessage(error);
  return new DatabaseError(
    'STORAGE',
    `The data folder ${folder} cannot be used (${reason}).`,
    'Set DATA_DIR to a folder on a local disk that this user may write to.',
    error,
  );
}
