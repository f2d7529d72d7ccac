import { eraseRecord } from './erase-record.ts';
import { runOnRecords } from './records.ts';

await runOnRecords(eraseRecord);
