//! Decisions taken from bytes, so that proptest can make them smaller: where the bytes end, the plainest is chosen.

/// Bytes from proptest, printed on one line.
#[derive(Clone, PartialEq)]
pub(crate) struct Bytes(pub(crate) Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&format!("{:?}", self.0))
    }
}

/// Bytes that decide.
pub(crate) struct Dice {
    bytes: Vec<u8>,
    at: usize,
    again: bool,
}

impl Dice {
    /// Decisions that are all the plainest once the bytes are used up.
    pub(crate) fn new(bytes: &Bytes) -> Dice {
        Dice { bytes: bytes.0.clone(), at: 0, again: false }
    }

    /// Decisions that begin again at the first byte once they are used up.
    pub(crate) fn endless(bytes: &Bytes) -> Dice {
        Dice { again: true, ..Dice::new(bytes) }
    }

    /// A number below `sides`; 0 is the plainest.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        let at = if self.again { self.at % self.bytes.len().max(1) } else { self.at };
        self.at += 1;
        usize::from(self.bytes.get(at).copied().unwrap_or(0)) % sides.max(1)
    }

    /// Once in `sides` times.
    pub(crate) fn hit(&mut self, sides: usize) -> bool {
        self.roll(sides) + 1 == sides
    }

    /// One of a list.
    pub(crate) fn one<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.roll(list.len())].clone()
    }

    /// Some of a list, at least one, in the order of the list.
    pub(crate) fn some<T: Clone>(&mut self, list: &[T]) -> Vec<T> {
        let first = self.roll(list.len());
        let chosen = |(index, item): (usize, &T)| (index == first || self.hit(3)).then(|| item.clone());
        list.iter().enumerate().filter_map(chosen).collect()
    }

    /// A list in another order.
    pub(crate) fn shuffled<T>(&mut self, mut list: Vec<T>) -> Vec<T> {
        for index in (1..list.len()).rev() {
            let other = index - self.roll(index + 1);
            list.swap(index, other);
        }
        list
    }
}
