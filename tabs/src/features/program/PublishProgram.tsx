import { RocketRegular } from '@fluentui/react-icons/svg/rocket';
import type { Program } from '../../../../api/src/contract/program';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { useConfirmation } from '../../ui/use-confirmation';
import { usePublishProgram } from './use-publish-program';

/** Opens a draft for people to join. */
export function PublishProgram({ program }: { readonly program: Program }) {
  const confirm = useConfirmation();
  const publish = usePublishProgram(program.id);
  const send = async () => {
    const published = await publish.mutateAsync().catch(() => null);
    if (published !== null) confirm(`${program.settings.name} is open. People can join.`);
  };
  return (
    <>
      <BusyButton busy={publish.isPending} icon={<RocketRegular />} onClick={() => void send()}>
        Publish program
      </BusyButton>
      <ActionFailed error={publish.error} title="The program was not published" />
    </>
  );
}
