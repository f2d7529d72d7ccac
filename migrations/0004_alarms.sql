DROP INDEX "incidents_remind";--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "alarm_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "gathered" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "incidents" SET "alarm_at" = "remind_at";--> statement-breakpoint
CREATE INDEX "incidents_alarm" ON "incidents" USING btree ("alarm_at") WHERE alarm_at is not null;