import { useState } from 'react';
import { PageHeading } from '../../ui/PageHeading';
import { Loaded } from '../../app/Loaded';
import { FeedForm } from './FeedForm';
import { useFeedSettings } from './use-feed-settings';

/** What the person wants to hear of, and when. */
export function SettingsPage() {
  const settings = useFeedSettings();
  /** Grows when the form is to start afresh from what is stored. */
  const [generation, setGeneration] = useState(0);
  const showStored = async () => {
    await settings.refetch();
    setGeneration((before) => before + 1);
  };
  return (
    <>
      <PageHeading
        title="Notifications"
        lead="News in your activity feed, at most one of a kind a day. What you turn off is still shown on the pages here."
      />
      <Loaded query={settings} what="Your notification settings" lines={6}>
        {(loaded) => <FeedForm key={generation} stored={loaded} onShowStored={() => void showStored()} />}
      </Loaded>
    </>
  );
}
