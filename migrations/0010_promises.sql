-- A promise that was being reminded of goes on at the tick at which its next reminder stood.
UPDATE "incidents" SET "gathered" = "gathered" || jsonb_build_object('promises', jsonb_build_object('everyone', jsonb_build_object(
  'dueAt', "promise_due_at",
  'from', coalesce("last_update_at", "declared_at"),
  'reminding', CASE WHEN "remind_at" = "promise_due_at" THEN NULL ELSE
    jsonb_build_object('step', 1, 'since', "promise_due_at", 'missedAt', "remind_at", 'told', '[]'::jsonb) END,
  'snoozed', "snoozed",
  'notBefore', NULL
))) WHERE "promise_due_at" IS NOT NULL AND "remind_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "incidents" DROP COLUMN "promise_due_at";--> statement-breakpoint
ALTER TABLE "incidents" DROP COLUMN "remind_at";--> statement-breakpoint
ALTER TABLE "incidents" DROP COLUMN "snoozed";