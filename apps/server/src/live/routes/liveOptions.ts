import type { ViewerOf } from '../../sessions/requestSession.ts';
import type { LiveRoom } from '../liveRoom.ts';

export interface LiveOptions {
  live: LiveRoom;
  viewerOf: ViewerOf;
}
