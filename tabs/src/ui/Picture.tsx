import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { bytesOfPicture } from './picture-bytes';

const useStyles = makeStyles({
  picture: { flexShrink: 0, borderRadius: tokens.borderRadiusCircular },
});

interface PictureProps {
  /** A `data:` URI. */
  readonly photo: string;
  readonly size: number;
  /** Shown where the picture cannot be drawn. */
  readonly fallback: ReactNode;
}

/** A round picture, painted: the security policy of the tab lets no image come from anywhere but the tab's own files. */
export function Picture({ photo, size, fallback }: PictureProps) {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState<string | null>(null);
  useEffect(() => {
    let shown = true;
    paint(photo, () => (shown ? canvas.current : null)).catch(() => {
      if (shown) setBroken(photo);
    });
    return () => {
      shown = false;
    };
  }, [photo]);
  if (broken === photo) return fallback;
  // Twice as many points as it takes room, for sharp screens.
  return (
    <canvas
      ref={canvas}
      className={styles.picture}
      width={size * 2}
      height={size * 2}
      style={{ width: size, height: size }}
      aria-hidden
    />
  );
}

async function paint(photo: string, place: () => HTMLCanvasElement | null): Promise<void> {
  const bitmap = await createImageBitmap(bytesOfPicture(photo));
  const canvas = place();
  canvas?.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
}
