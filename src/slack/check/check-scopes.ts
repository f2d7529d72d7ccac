import { type Finding, good, lacking, note } from '../../finding.ts';
import { listed } from '../text.ts';
import { scopePurposes } from './scope-purposes.ts';

/** What the app was granted, against what its manifest asks for. */
export function checkScopes(granted: readonly string[] | null, wanted: readonly string[]): readonly Finding[] {
  if (!granted)
    return [note('Slack does not say which scopes the bot token has; something between us and Slack hides them.')];
  const missing = wanted.filter((scope) => !granted.includes(scope));
  const extra = granted.filter((scope) => !wanted.includes(scope));
  return [
    ...missing.map((scope) =>
      lacking(
        `The bot token lacks the scope ${scope}: without it Muster cannot ${scopePurposes[scope] ?? 'do all it does'}. Add it on the app’s page under “OAuth & Permissions”, and install the app again.`,
      ),
    ),
    ...(missing.length === 0 ? [good(`The bot token has all ${wanted.length} scopes of the manifest.`)] : []),
    ...(extra.length > 0
      ? [
          note(
            `The bot token may do more than Muster needs: take away ${listed(extra)} unless something else needs it.`,
          ),
        ]
      : []),
  ];
}
