import type { EffectType } from '../../incident/effect.ts';
import { acknowledgeNote } from './acknowledge-note.ts';
import { archiveRoom } from './archive-room.ts';
import { briefCalled } from './brief-called.ts';
import { callAttention } from './call-attention.ts';
import { callIn } from './call-in.ts';
import { composeReview } from './compose-review.ts';
import { describeRoom } from './describe-room.ts';
import { emptyAnnouncement } from './empty-announcement.ts';
import { type EffectOf, type Errand, roomOf } from './errand.ts';
import { escalateHandover } from './escalate-handover.ts';
import { followCalled } from './follow-called.ts';
import { hideFromLinked } from './hide-from-linked.ts';
import { invitePeople } from './invite.ts';
import { mendCard } from './mend-card.ts';
import { mirrorLink } from './mirror-link.ts';
import { offerDraft } from './offer-draft.ts';
import { offerHandover } from './offer-handover.ts';
import { openRoom } from './open-room.ts';
import { passOnAnswer } from './pass-on-answer.ts';
import { putQuestion } from './put-question.ts';
import { refreshAnnouncement } from './refresh-announcement.ts';
import { refreshBookmark } from './refresh-bookmark.ts';
import { refreshCard } from './refresh-card.ts';
import { refreshReview } from './refresh-review.ts';
import { refreshScope } from './refresh-scope.ts';
import { refreshTasks } from './refresh-tasks.ts';
import { remind, remindNamed } from './remind.ts';
import { remindOfTasks } from './remind-of-tasks.ts';
import { removeFromRoom } from './remove-from-room.ts';
import { removeTrial } from './remove-trial.ts';
import { replaceRoom } from './replace-room.ts';
import { tellOfRoom } from './report-room.ts';
import { reportSetAside } from './report-set-aside.ts';
import { reviseUpdate } from './revise-update.ts';
import { settleAttention } from './settle-attention.ts';
import { settleDraft } from './settle-draft.ts';
import { settleHandover } from './settle-handover.ts';
import { settleNudge } from './settle-nudge.ts';
import { settleReminder } from './settle-reminder.ts';
import { settleTaskReminder } from './settle-task-reminder.ts';
import { shareReview } from './share-review.ts';
import { tellAnnouncement } from './tell-announcement.ts';
import { tellBriefed } from './tell-briefed.ts';
import { tellFollower } from './tell-follower.ts';
import { tellFormerRoom } from './tell-former-room.ts';
import { tellMending } from './tell-mending.ts';
import { tellPerson } from './tell-person.ts';
import { tellRoom } from './tell-room.ts';
import { tellWait } from './tell-wait.ts';
import { warnOfEntrant } from './warn-of-entrant.ts';
import { welcome } from './welcome.ts';

type Carrier<T extends EffectType> = (errand: Errand, effect: EffectOf<T>) => Promise<void>;

/** How each effect is carried out. */
export const carriers: { readonly [T in EffectType]: Carrier<T> } = {
  'open-room': openRoom,
  invite: invitePeople,
  'call-in': callIn,
  'refresh-card': refreshCard,
  'refresh-scope': refreshScope,
  'mirror-link': mirrorLink,
  'hide-from-linked': hideFromLinked,
  'describe-room': (errand) => describeRoom(errand, roomOf(errand)),
  'refresh-announcement': refreshAnnouncement,
  'tell-announcement': tellAnnouncement,
  'tell-room': tellRoom,
  'tell-person': tellPerson,
  'report-set-aside': reportSetAside,
  'tell-wait': tellWait,
  'revise-update': reviseUpdate,
  'offer-draft': offerDraft,
  'settle-draft': settleDraft,
  'put-question': putQuestion,
  'pass-on-answer': passOnAnswer,
  remind,
  'remind-named': remindNamed,
  'settle-reminder': settleReminder,
  'refresh-tasks': refreshTasks,
  'remind-of-tasks': remindOfTasks,
  'settle-task-reminder': settleTaskReminder,
  welcome,
  'remove-from-room': removeFromRoom,
  'warn-of-entrant': warnOfEntrant,
  'brief-called': briefCalled,
  'tell-briefed': tellBriefed,
  'follow-called': followCalled,
  'tell-follower': tellFollower,
  'share-review': shareReview,
  'refresh-bookmark': refreshBookmark,
  'offer-handover': offerHandover,
  'escalate-handover': escalateHandover,
  'settle-handover': settleHandover,
  'settle-nudge': settleNudge,
  'call-attention': callAttention,
  'settle-attention': settleAttention,
  'acknowledge-note': acknowledgeNote,
  'compose-review': composeReview,
  'refresh-review': refreshReview,
  'archive-room': archiveRoom,
  'remove-trial': removeTrial,
  'empty-announcement': emptyAnnouncement,
  'mend-card': mendCard,
  'tell-mending': tellMending,
  'report-room': tellOfRoom,
  'replace-room': replaceRoom,
  'tell-former-room': tellFormerRoom,
};
