//! The bytes of a file that is published as it was read; what other files say too is held together with them.

use std::sync::Arc;

/// A file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File(Vec<Piece>);

/// Some bytes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Own(Vec<u8>),
    Shared(Arc<str>),
}

impl File {
    /// The file of a text that holds `shared` texts, each with the byte at which it begins, in their order.
    pub fn of(text: &str, shared: impl IntoIterator<Item = (usize, Arc<str>)>) -> File {
        let (mut pieces, mut done) = (Vec::new(), 0);
        for (begin, piece) in shared {
            pieces.push(Piece::Own(text.as_bytes()[done..begin].to_vec()));
            done = begin + piece.len();
            pieces.push(Piece::Shared(piece));
        }
        pieces.push(Piece::Own(text.as_bytes()[done..].to_vec()));
        File(pieces)
    }

    /// All its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Own(bytes) => bytes.as_slice(),
            Piece::Shared(text) => text.as_bytes(),
        });
        pieces.collect::<Vec<_>>().concat()
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> File {
        File(vec![Piece::Own(bytes)])
    }
}

#[cfg(test)]
mod tests {
    use super::File;

    #[test]
    fn a_file_is_its_bytes_whatever_it_shares() {
        let text = "{\"a\":1,\"b\":22}\n";
        assert_eq!(File::of(text, [(5, "1".into()), (11, "22".into())]).bytes(), text.as_bytes());
        assert_eq!(File::of(text, []).bytes(), text.as_bytes());
        assert_eq!(File::from(vec![0xff, 0]).bytes(), [0xff, 0]);
    }
}
