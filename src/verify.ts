import { runOnRecords } from './records.ts';
import { verifyRecord } from './verify-record.ts';

await runOnRecords(verifyRecord);
